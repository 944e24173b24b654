-- Finds downloads by the file that each is or will be: its folder, and its name on the disk, else the one that was wished
-- for, else the end of its first link as it is written there. ASCII letters count as small ones, so that a platform which
-- does not tell them apart finds both. Class TargetKey computes the same number, and compares what it finds.
alter table download add column target_key bigint generated always as (
    cast(substring(hash('SHA-256', stringtoutf8(translate(
        folder || '/' || coalesce(file_name, wished_name,
            regexp_substr(links, '^\["[^"?#]*/([^"/?#]+)', 1, 1, null, 1)),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'))) from 1 for 8) as bigint));
create index download_by_target on download (target_key, state);
