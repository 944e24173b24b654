-- One row holds everything of a download that must stay together: H2 keeps a row whole under a kill, not two of them.
create table download (
    id uuid primary key,
    state varchar(16) not null,
    state_detail varchar not null,
    priority smallint default 1 not null check (priority between 0 and 2),
    pos bigint not null,
    links varchar not null,
    folder varchar not null,
    wished_name varchar,
    max_retries integer not null,
    track_id uuid,
    file_name varchar,
    total_bytes bigint not null,
    kept_bytes bigint not null,
    etag varchar,
    last_modified varchar,
    resumable boolean not null,
    created_at timestamp(9) with time zone not null,
    updated_at timestamp(9) with time zone not null,
    started_at timestamp(9) with time zone,
    ended_at timestamp(9) with time zone
);

-- Who starts next. An ORDER BY must begin with state, or H2 sorts instead of walking the index.
create index download_by_turn on download (state, priority, pos);
-- Who starts next where priorities are switched off.
create index download_by_arrival on download (state, created_at, pos);
-- Neighbours in the queue, whatever their state.
create index download_by_place on download (priority, pos);
-- Pages of what is over.
create index download_by_end on download (ended_at desc, id);

create table flag (
    name varchar(32) primary key,
    raised boolean not null
);
