-- A transaction that adds work says so when it commits (server/db/postgres/work-hints.ts).
CREATE FUNCTION "zivero_hint_work"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('zivero_work', TG_TABLE_NAME);
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "outbox_hint" AFTER INSERT ON "outbox" FOR EACH STATEMENT EXECUTE FUNCTION "zivero_hint_work"();--> statement-breakpoint
CREATE TRIGGER "webhook_event_hint" AFTER INSERT ON "webhook_event" FOR EACH STATEMENT EXECUTE FUNCTION "zivero_hint_work"();--> statement-breakpoint
CREATE TRIGGER "sandbox_delivery_hint" AFTER INSERT ON "sandbox_delivery" FOR EACH STATEMENT EXECUTE FUNCTION "zivero_hint_work"();
