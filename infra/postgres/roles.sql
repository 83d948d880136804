-- Once, as a superuser: HUZHU_OWNER_PASSWORD=… psql -f roles.sql
-- The owner makes everything else (migrate): the tables, the app's login huzhu_app, and the three
-- roles without a login that row-level security is for. It is no superuser: FORCE binds it too.
\getenv password HUZHU_OWNER_PASSWORD
CREATE ROLE huzhu_owner LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE huzhu OWNER huzhu_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
