-- How a download differs from the settings, and who vouches for its bytes: as JSON, since nothing searches in them.
alter table download add column options varchar default '{}' not null;
alter table download add column provenance varchar default '{}' not null;

-- What was learned of a host. Null: not known.
create table host_profile (
    host varchar(255) primary key,
    connections integer,
    ranges boolean,
    learned_at timestamp(9) with time zone not null
);
