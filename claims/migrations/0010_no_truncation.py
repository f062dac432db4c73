from django.db import migrations

# A test that commits empties the tables behind itself, and says so in its session.
FORWARD = """
CREATE FUNCTION claims_refuse_truncation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('factcheck.flush', true) = 'yes' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'Editions and captures are never changed or deleted.'
        USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER edition_is_not_truncated BEFORE TRUNCATE ON claims_edition
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_truncation();
CREATE TRIGGER capture_is_not_truncated BEFORE TRUNCATE ON sources_capture
    FOR EACH STATEMENT EXECUTE FUNCTION claims_refuse_truncation();
CREATE FUNCTION claims_keep_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM claims_citation WHERE capture_id = OLD.id) OR EXISTS (
        SELECT FROM claims_edition WHERE document @> jsonb_build_object('citations',
            jsonb_build_array(jsonb_build_object('capture_sha256', OLD.blob_id)))
    ) THEN
        RAISE EXCEPTION 'A capture that a claim rests on is never changed or deleted.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER capture_is_kept BEFORE DELETE ON sources_capture
    FOR EACH ROW EXECUTE FUNCTION claims_keep_evidence();
"""
BACKWARD = """
DROP TRIGGER capture_is_kept ON sources_capture;
DROP FUNCTION claims_keep_evidence();
DROP TRIGGER capture_is_not_truncated ON sources_capture;
DROP TRIGGER edition_is_not_truncated ON claims_edition;
DROP FUNCTION claims_refuse_truncation();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0009_who_sent_claims_in"),
        ("sources", "0006_captures_name_themselves"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
