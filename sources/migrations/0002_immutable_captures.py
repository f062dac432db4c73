from django.db import migrations

FORWARD = """
CREATE FUNCTION sources_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A capture is never changed.' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER capture_is_immutable BEFORE UPDATE ON sources_capture
    FOR EACH ROW EXECUTE FUNCTION sources_refuse_change();
"""
BACKWARD = """
DROP TRIGGER capture_is_immutable ON sources_capture;
DROP FUNCTION sources_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("sources", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
