-- The library: what lists of music and podcasts name, in the order in which it was imported.
create table track (
    id uuid primary key,
    pos bigint not null,
    title varchar not null,
    artist varchar,
    album varchar,
    published timestamp(9) with time zone,
    duration_millis bigint,
    total_bytes bigint,
    media_type varchar,
    checksum varchar,
    sources varchar not null,
    -- What is searched: title, artist, album and sources, folded by class FoldedText.
    words varchar not null
);
create index track_by_pos on track (pos);
-- What became of a track. Most downloads are of none: an index takes those at its end, one behind the other.
create index download_by_track on download (track_id);
