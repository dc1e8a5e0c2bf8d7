# One attack a line. Steps are separated by ----; all but the last may succeed, the last must be denied.

# become somebody else
SET ROLE postgres
SET ROLE nanwang
SET ROLE app_370811_victim
SET SESSION AUTHORIZATION nanwang
SET SESSION AUTHORIZATION app_370811_victim
GRANT nanwang TO CURRENT_USER
GRANT app_370811_victim TO CURRENT_USER
GRANT app_370883_attacker TO app_370811_victim
GRANT pg_read_server_files TO CURRENT_USER
GRANT pg_execute_server_program TO CURRENT_USER
GRANT pg_read_all_data TO CURRENT_USER
GRANT pg_signal_backend TO CURRENT_USER
CREATE ROLE accomplice LOGIN
CREATE ROLE accomplice SUPERUSER
CREATE USER accomplice PASSWORD 'x'
ALTER ROLE CURRENT_USER SUPERUSER
ALTER ROLE CURRENT_USER CREATEROLE
ALTER ROLE CURRENT_USER CREATEDB
ALTER ROLE CURRENT_USER REPLICATION
ALTER ROLE CURRENT_USER BYPASSRLS
ALTER ROLE CURRENT_USER CONNECTION LIMIT -1
ALTER ROLE CURRENT_USER VALID UNTIL 'infinity'
ALTER ROLE app_370883_attacker RENAME TO other
ALTER ROLE nanwang PASSWORD 'x'
ALTER ROLE postgres PASSWORD 'x'
ALTER ROLE app_370811_victim PASSWORD 'x'
ALTER ROLE app_370811_victim SET search_path = app_370883_attacker
ALTER ROLE nanwang SET search_path = app_370883_attacker
ALTER ROLE ALL SET search_path = app_370883_attacker
ALTER DATABASE nanwang SET search_path = app_370883_attacker
DROP ROLE app_370811_victim
DROP OWNED BY app_370811_victim
REASSIGN OWNED BY app_370811_victim TO CURRENT_USER

# read or change what is another installation's
SELECT * FROM app_370811_victim.purse
TABLE app_370811_victim.purse
SELECT count(*) FROM app_370811_victim.purse
INSERT INTO app_370811_victim.purse VALUES (2, 2)
UPDATE app_370811_victim.purse SET fen = 0
DELETE FROM app_370811_victim.purse
TRUNCATE app_370811_victim.purse
DROP TABLE app_370811_victim.purse
ALTER TABLE app_370811_victim.purse ADD COLUMN x int
ALTER TABLE app_370811_victim.purse OWNER TO CURRENT_USER
BEGIN ---- LOCK TABLE app_370811_victim.purse
COPY app_370811_victim.purse TO STDOUT
CREATE INDEX ON app_370811_victim.purse (fen)
CREATE TABLE app_370811_victim.mine (id int)
CREATE VIEW peep AS SELECT * FROM app_370811_victim.purse
CREATE MATERIALIZED VIEW peep AS SELECT * FROM app_370811_victim.purse
CREATE TABLE heir () INHERITS (app_370811_victim.purse)
CREATE TABLE twin (LIKE app_370811_victim.purse)
CREATE TABLE pointer (id int REFERENCES app_370811_victim.purse)
CREATE TRIGGER t AFTER INSERT ON app_370811_victim.purse EXECUTE FUNCTION suppress_redundant_updates_trigger()
CREATE RULE r AS ON SELECT TO app_370811_victim.purse DO INSTEAD SELECT 1
SELECT app_370811_victim.rob()
SELECT nextval('app_370811_victim.counter')
DROP SCHEMA app_370811_victim CASCADE
ALTER SCHEMA app_370811_victim RENAME TO mine
GRANT USAGE ON SCHEMA app_370811_victim TO CURRENT_USER
SET search_path = app_370811_victim ---- SELECT rob()
SET search_path = app_370811_victim ---- SELECT fen FROM purse
ALTER DEFAULT PRIVILEGES FOR ROLE app_370811_victim GRANT ALL ON TABLES TO PUBLIC
CREATE FUNCTION app_370883_attacker.peep() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN RETURN (SELECT fen FROM app_370811_victim.purse); END' ---- SELECT peep()
SELECT query_to_xml('SELECT * FROM app_370811_victim.purse', true, true, '')
SELECT table_to_xml('app_370811_victim.purse', true, true, '')
SELECT pg_relation_filepath('app_370811_victim.purse')
EXPLAIN ANALYZE SELECT * FROM app_370811_victim.purse
ANALYZE app_370811_victim.purse
SELECT * FROM pg_statistic
COMMENT ON TABLE app_370811_victim.purse IS 'x'

# read or change what is the kernel's
SELECT * FROM nanwang.kernel_table
SELECT * FROM nanwang.migration
SELECT secret FROM nanwang.space_secret
INSERT INTO nanwang.kernel_table VALUES ('x')
CREATE TABLE nanwang.mine (id int)
DROP SCHEMA nanwang CASCADE
SET search_path = nanwang ---- SELECT * FROM pg_catalog.pg_authid
DELETE FROM nanwang_migration
UPDATE nanwang_migration SET sha256 = ''
DROP TABLE nanwang_migration
ALTER TABLE nanwang_migration RENAME TO gone
TRUNCATE nanwang_migration
DROP SCHEMA app_370883_attacker CASCADE
GRANT USAGE ON SCHEMA app_370883_attacker TO app_370811_victim ---- DO $$ BEGIN ASSERT has_schema_privilege('app_370811_victim', 'app_370883_attacker', 'USAGE'); END $$
ALTER SCHEMA app_370883_attacker OWNER TO app_370811_victim
CREATE SCHEMA mine
CREATE TABLE public.mine (id int)
CREATE FUNCTION public.now() RETURNS int LANGUAGE sql AS 'SELECT 1'
CREATE FUNCTION pg_catalog.now2() RETURNS int LANGUAGE sql AS 'SELECT 1'
CREATE DATABASE mine
DROP DATABASE nanwang
ALTER DATABASE nanwang OWNER TO CURRENT_USER
ALTER DATABASE nanwang CONNECTION LIMIT 1
CREATE PUBLICATION p FOR ALL TABLES
CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1' PUBLICATION p
CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION suppress_redundant_updates_trigger()

# passwords
SELECT * FROM pg_authid
SELECT rolpassword FROM pg_catalog.pg_authid
SELECT passwd FROM pg_shadow
SELECT * FROM pg_user_mapping
SELECT * FROM pg_hba_file_rules
SELECT * FROM pg_file_settings
SELECT * FROM pg_ident_file_mappings

# the machine
COPY (SELECT 1) TO PROGRAM 'touch /tmp/nanwang-attack'
CREATE TEMP TABLE t (line text) ---- COPY t FROM PROGRAM 'id'
CREATE TEMP TABLE t (line text) ---- COPY t FROM '/etc/passwd'
COPY (SELECT 1) TO '/tmp/nanwang-attack'
SELECT pg_read_file('/etc/passwd')
SELECT pg_read_file('postgresql.conf')
SELECT pg_read_binary_file('PG_VERSION')
SELECT pg_ls_dir('/')
SELECT pg_ls_logdir()
SELECT pg_ls_waldir()
SELECT pg_ls_tmpdir()
SELECT pg_stat_file('/etc/passwd')
SELECT pg_current_logfile()
SELECT lo_import('/etc/passwd')
SELECT lo_export(lo_create(0), '/tmp/nanwang-attack')
CREATE FUNCTION system(cstring) RETURNS int AS '/lib/x86_64-linux-gnu/libc.so.6', 'system' LANGUAGE c STRICT
CREATE FUNCTION f() RETURNS int AS 'int4in' LANGUAGE internal
CREATE EXTENSION dblink
CREATE EXTENSION postgres_fdw
CREATE EXTENSION file_fdw
CREATE EXTENSION plperlu
CREATE EXTENSION plpython3u
SELECT dblink('host=127.0.0.1 user=postgres', 'SELECT 1')
CREATE LANGUAGE plpython3u
CREATE FOREIGN DATA WRAPPER w
CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw
CREATE TABLESPACE t LOCATION '/tmp'
LOAD '/tmp/x.so'
DO LANGUAGE plperlu 'system("id")'
CREATE CAST (text AS int) WITHOUT FUNCTION
CREATE OPERATOR CLASS c FOR TYPE int USING btree AS STORAGE int

# the server
ALTER SYSTEM SET fsync = off
SELECT pg_reload_conf()
SELECT pg_rotate_logfile()
SELECT pg_switch_wal()
SELECT pg_create_restore_point('x')
SELECT pg_promote()
SELECT pg_create_physical_replication_slot('x')
SELECT pg_create_logical_replication_slot('x', 'pgoutput')
SELECT pg_backup_start('x')
SELECT pg_stat_reset()
SELECT pg_stat_reset_shared('wal')
SELECT pg_log_backend_memory_contexts(pid) FROM pg_stat_activity WHERE usename = 'nanwang'
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'nanwang'
SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE usename = 'nanwang'
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename IS NULL OR backend_type <> 'client backend'
SET session_replication_role = replica
SET log_min_messages = debug5
SET shared_preload_libraries = 'x'
SET max_connections = 1000
SET log_statement = 'all'
SET session_preload_libraries = 'x'
SET temp_file_limit = -1
SET lc_messages = 'C'
SET zero_damaged_pages = on
SET ignore_system_indexes = on
SET allow_system_table_mods = on
CHECKPOINT
UPDATE pg_catalog.pg_authid SET rolsuper = true
UPDATE pg_catalog.pg_class SET relowner = 10
DELETE FROM pg_catalog.pg_database
INSERT INTO pg_catalog.pg_auth_members VALUES (1, 10, 10, 10, true, true, true)
