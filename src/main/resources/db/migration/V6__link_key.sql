-- Finds a download by its first link. The links themselves are too long for an index, and are a JSON array: the first
-- ends at the second quotation mark, since no link holds one. Class LinkKey computes the same number.
alter table download add column link_key bigint generated always as (
    cast(substring(hash('SHA-256', stringtoutf8(
        substring(links from 3 for locate('"', links, 3) - 3))) from 1 for 8) as bigint));
create index download_by_link on download (link_key);
