from django.db import migrations

FORWARD = """
CREATE FUNCTION claims_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.is_current AND NOT NEW.is_current
       AND to_jsonb(OLD) - 'is_current' = to_jsonb(NEW) - 'is_current' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'An edition is never changed or deleted.' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER edition_is_append_only BEFORE UPDATE OR DELETE ON claims_edition
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
"""
BACKWARD = """
DROP TRIGGER edition_is_append_only ON claims_edition;
DROP FUNCTION claims_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
