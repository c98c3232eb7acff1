DROP INDEX "orders_live_cart";--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "client_key" text;--> statement-breakpoint
CREATE INDEX "orders_client" ON "orders" USING btree ("client_key") WHERE "orders"."client_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "orders_live_cart" ON "orders" USING btree ("cart_key","cart_version") WHERE "orders"."state" not in ('cancelled', 'expired', 'paid_unfulfillable');