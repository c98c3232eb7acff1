CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"query" text,
	"results" integer,
	"matched" boolean,
	"search_id" uuid,
	"product_id" uuid,
	"position" integer,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "events_shape" CHECK (case "events"."name"
    when 'search' then "events"."query" is not null and "events"."results" >= 0 and "events"."matched" is not null
    else "events"."search_id" is not null and "events"."product_id" is not null end)
);
--> statement-breakpoint
CREATE INDEX "events_name" ON "events" USING btree ("name","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "events_once" ON "events" USING btree ("search_id","name","product_id") WHERE "events"."search_id" is not null;