-- What happened to each download, the last 50 events of each. Not in its row: nothing that counts depends on it.
create table download_event (
    download uuid not null,
    number integer not null,
    happened_at timestamp(9) with time zone not null,
    event varchar not null,
    primary key (download, number)
);
