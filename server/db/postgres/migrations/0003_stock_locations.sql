CREATE TABLE "stock_location" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
INSERT INTO "stock_location" ("id", "name") VALUES ('00000000-0000-7000-8000-000000000001', 'Main location');
--> statement-breakpoint
ALTER TABLE "stock_level" ADD COLUMN "low_stock_threshold" integer;--> statement-breakpoint
ALTER TABLE "stock_movement" ADD COLUMN "location_id" uuid DEFAULT '00000000-0000-7000-8000-000000000001' NOT NULL;--> statement-breakpoint
CREATE INDEX "stock_movement_time" ON "stock_movement" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_threshold" CHECK ("stock_level"."low_stock_threshold" >= 0);