ALTER TABLE "events" ADD COLUMN "clicked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "added" boolean DEFAULT false NOT NULL;