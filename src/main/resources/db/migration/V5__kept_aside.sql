-- Bytes of cancelled and removed downloads that are kept for an undo, and deleted at the next start.
create table kept_aside (
    id uuid primary key,
    folder varchar not null,
    file_name varchar not null
);
