-- An action on more downloads than one transaction takes: whole, before any of them is changed. There is none or one.
create table intent (
    id integer primary key,
    kept clob not null,
    removed clob not null
);
