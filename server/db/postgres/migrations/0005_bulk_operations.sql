CREATE TABLE "bulk_change" (
	"operation_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"version_after" integer NOT NULL,
	"before" jsonb NOT NULL,
	CONSTRAINT "bulk_change_operation_id_product_id_pk" PRIMARY KEY("operation_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "bulk_operation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"action" jsonb NOT NULL,
	"product_ids" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"leased_until" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bulk_operation_state" CHECK ("bulk_operation"."state" in ('running', 'done', 'cancelled', 'undoing', 'undone'))
);
--> statement-breakpoint
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_operation_id_bulk_operation_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."bulk_operation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_operation_open" ON "bulk_operation" USING btree ("leased_until") WHERE "bulk_operation"."state" in ('running', 'undoing');