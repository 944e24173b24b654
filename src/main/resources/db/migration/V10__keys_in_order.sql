-- Finds downloads by their first link and by their file as before, but by the text and not by a number made of it: what is
-- added together stands together in both indexes then, and a batch changes some pages of them instead of nearly all. Of a
-- text of more than 200 characters the first 184 are followed by 64 bits of its SHA-256. Class IndexKey makes the same.
drop index download_by_link;
drop index download_by_target;
alter table download drop column link_key, target_key;
alter table download add (
    link_key varchar(200) generated always as (
        case when locate('"', links, 3) - 3 <= 200 then substring(links from 3 for locate('"', links, 3) - 3)
        else substring(links from 3 for 184) || lower(rawtohex(substring(hash('SHA-256', stringtoutf8(
            substring(links from 3 for locate('"', links, 3) - 3))) from 1 for 8))) end),
    target_key varchar(200) generated always as (
        case when char_length(folder || '/' || coalesce(file_name, wished_name,
            regexp_substr(links, '^\["[^"?#]*/([^"/?#]+)', 1, 1, null, 1))) <= 200
        then translate(folder || '/' || coalesce(file_name, wished_name,
            regexp_substr(links, '^\["[^"?#]*/([^"/?#]+)', 1, 1, null, 1)),
            'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
        else translate(substring(folder || '/' || coalesce(file_name, wished_name,
            regexp_substr(links, '^\["[^"?#]*/([^"/?#]+)', 1, 1, null, 1)) from 1 for 184),
            'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
            || lower(rawtohex(substring(hash('SHA-256', stringtoutf8(translate(
                folder || '/' || coalesce(file_name, wished_name,
                    regexp_substr(links, '^\["[^"?#]*/([^"/?#]+)', 1, 1, null, 1)),
                'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'))) from 1 for 8))) end));
create index download_by_link on download (link_key);
create index download_by_target on download (target_key, state);
