-- How many downloads were in each state when the program ended: counting a million takes a third of the start.
-- Believed only after a clean end.
create table tally (
    state varchar(32) primary key,
    downloads bigint not null
);
