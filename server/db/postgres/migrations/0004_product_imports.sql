CREATE TABLE "picture_fetch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"url" text NOT NULL,
	"url_hash" text NOT NULL,
	"import_id" uuid,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"options" jsonb NOT NULL,
	"found" jsonb,
	"atomic" boolean DEFAULT false NOT NULL,
	"cancel_asked" boolean DEFAULT false NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"groups_done" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"error" text,
	"actor" text NOT NULL,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "product_import_state" CHECK ("product_import"."state" in ('checking', 'checked', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "product_import_before" (
	"import_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"before" text,
	"version" integer NOT NULL,
	CONSTRAINT "product_import_before_import_id_product_id_pk" PRIMARY KEY("import_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "product_import_file" (
	"import_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "product_import_file_import_id_part_pk" PRIMARY KEY("import_id","part")
);
--> statement-breakpoint
CREATE TABLE "product_import_row" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"result" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"variant" text NOT NULL,
	"changes" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"picture" jsonb,
	CONSTRAINT "product_import_row_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
ALTER TABLE "product_import_before" ADD CONSTRAINT "product_import_before_import_id_product_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."product_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_import_file" ADD CONSTRAINT "product_import_file_import_id_product_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."product_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_import_row" ADD CONSTRAINT "product_import_row_import_id_product_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."product_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "picture_fetch_once" ON "picture_fetch" USING btree ("product_id","url_hash");--> statement-breakpoint
CREATE INDEX "picture_fetch_due" ON "picture_fetch" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "picture_fetch_import" ON "picture_fetch" USING btree ("import_id","state");--> statement-breakpoint
CREATE INDEX "product_import_state" ON "product_import" USING btree ("state","lease_until");--> statement-breakpoint
CREATE INDEX "product_import_row_result" ON "product_import_row" USING btree ("import_id","result","line");--> statement-breakpoint
CREATE TRIGGER "product_import_hint" AFTER INSERT OR UPDATE OF "state" ON "product_import" FOR EACH STATEMENT EXECUTE FUNCTION "zivero_hint_work"();--> statement-breakpoint
CREATE TRIGGER "picture_fetch_hint" AFTER INSERT ON "picture_fetch" FOR EACH STATEMENT EXECUTE FUNCTION "zivero_hint_work"();
