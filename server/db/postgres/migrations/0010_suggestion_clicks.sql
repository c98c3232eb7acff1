ALTER TABLE "events" DROP CONSTRAINT "events_shape";--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_shape" CHECK (case "events"."name"
    when 'search' then "events"."query" is not null and "events"."results" >= 0 and "events"."matched" is not null
    when 'suggestion_click' then "events"."query" is not null and "events"."product_id" is not null
    else "events"."search_id" is not null and "events"."product_id" is not null end);