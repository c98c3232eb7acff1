import { deliveryEstimate } from '#server/domain/pricing/delivery.ts'
import { deliveryCountries, shippingMethodsFor } from '#server/domain/shop/shop.service.ts'
import { countryName } from '../common/countries.ts'
import { moneyOf, productValue } from '../common/product-values.ts'
import { builder } from './builder.ts'

builder.objectType('Country', {
  description: 'A country that the shop delivers to.',
  fields: t => ({
    code: t.field({ type: 'CountryCode', description: 'Its code.', resolve: country => country.code }),
    name: t.string({ description: 'Its name.', resolve: country => countryName(country.code) }),
  }),
})

builder.objectType('Shop', {
  description: 'Who sells here, and what is said on every page.',
  fields: t => ({
    name: t.exposeString('name', { description: 'Name of the shop.' }),
    tagline: t.exposeString('tagline', { description: 'A few words under the name.' }),
    description: t.exposeString('description', { description: 'A sentence or two for search engines.' }),
    currencyCode: t.field({ type: 'CurrencyCode', description: 'Currency of all prices.', resolve: shop => shop.currencyCode }),
    countryCode: t.field({ type: 'CountryCode', description: 'Where the shop is.', resolve: shop => shop.countryCode }),
    announcement: t.string({ nullable: true, description: 'The line above every page.', resolve: shop => shop.announcement ?? null }),
    contactEmail: t.exposeString('contactEmail', { description: 'Where questions go.' }),
    countries: t.field({ type: ['Country'], description: 'Where the shop delivers to; its own country first.', resolve: shop => deliveryCountries(shop).map(code => ({ code })) }),
    shippingFrom: t.field({
      type: 'Money', nullable: true, description: 'The cheapest delivery.',
      resolve: shop => shop.shippingMethods.length > 0 ? moneyOf(Math.min(...shop.shippingMethods.map(method => method.price)), shop.currencyCode) : null,
    }),
    deliveryEstimate: t.field({
      type: 'DeliveryEstimate', nullable: true, description: 'When a parcel within the shop\'s own country arrives if ordered now, by the cheapest way.',
      resolve: (shop, _args, { services }) => {
        const [cheapest] = shippingMethodsFor(shop, shop.countryCode)
        return cheapest ? deliveryEstimate(services.clock(), cheapest) : null
      },
    }),
    freeShippingFrom: t.field({
      type: 'Money', nullable: true, description: 'Value of goods from which delivery is free; null if it never is.',
      resolve: (shop) => {
        const thresholds = shop.shippingMethods.flatMap(method => method.freeFrom ?? [])
        return thresholds.length > 0 ? moneyOf(Math.min(...thresholds), shop.currencyCode) : null
      },
    }),
    taxNote: t.string({ description: 'How prices relate to tax, e.g. "with VAT".', resolve: shop => `with ${shop.taxTitle}` }),
    returnDays: t.exposeInt('returnDays', { description: 'Days in which goods can be sent back.' }),
    sandboxPayments: t.boolean({ description: 'Whether payments are only tried out.', resolve: (_shop, _args, { services }) => services.webhooks.gatewayName === 'sandbox' }),
  }),
})

builder.objectType('MenuItem', {
  description: 'A link of a menu.',
  fields: t => ({
    title: t.exposeString('title', { description: 'Its words.' }),
    url: t.exposeString('url', { description: 'Where it leads.' }),
  }),
})

builder.objectType('Menu', {
  description: 'A list of links that the vendor keeps.',
  fields: t => ({
    handle: t.exposeString('handle', { description: 'Its name in templates.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    items: t.field({ type: ['MenuItem'], description: 'The links, in order.', resolve: menu => menu.items }),
  }),
})

builder.objectType('HomeHotspot', {
  description: 'A product that is to be seen in the scene.',
  fields: t => ({
    x: t.exposeFloat('x', { description: 'Share of the width, 0 to 1.' }),
    y: t.exposeFloat('y', { description: 'Share of the height, 0 to 1.' }),
    product: t.field({ type: 'Product', description: 'The product.', resolve: spot => spot.product }),
  }),
})

builder.objectType('HomeHero', {
  description: 'The first thing on the home page.',
  fields: t => ({
    title: t.exposeString('title', { description: 'One sentence.' }),
    text: t.exposeString('text', { description: 'A line below it.' }),
    image: t.field({ type: 'Asset', description: 'The scene.', resolve: hero => hero.image }),
    darkImage: t.field({ type: 'Asset', nullable: true, description: 'The scene in dark mode.', resolve: hero => hero.darkImage ?? null }),
    actionLabel: t.exposeString('actionLabel', { description: 'Words of the main button.' }),
    actionUrl: t.exposeString('actionUrl', { description: 'Where it leads.' }),
    secondActionLabel: t.string({ nullable: true, description: 'Words of the second button.', resolve: hero => hero.secondActionLabel ?? null }),
    secondActionUrl: t.string({ nullable: true, description: 'Where it leads.', resolve: hero => hero.secondActionUrl ?? null }),
    hotspots: t.field({
      type: ['HomeHotspot'], description: 'Products in the scene.',
      resolve: async (hero, _args, { services }) => {
        const [products, { currencyCode }] = await Promise.all([
          services.catalogue.findProductsBySlugs(hero.hotspots.map(spot => spot.productSlug)), services.shop.settings(),
        ])
        return hero.hotspots.flatMap(({ x, y, productSlug }) => {
          const product = products.find(candidate => candidate.slug === productSlug)
          return product ? [{ x, y, product: productValue(product, currencyCode) }] : []
        })
      },
    }),
  }),
})

builder.objectType('HomeProductRow', {
  description: 'A row of chosen products.',
  fields: t => ({
    title: t.exposeString('title', { description: 'Its heading.' }),
    linkLabel: t.exposeString('linkLabel', { description: 'Words of the link beside it.' }),
    linkUrl: t.exposeString('linkUrl', { description: 'Where it leads.' }),
    products: t.field({
      type: ['Product'], description: 'The products, in order.',
      resolve: async (row, _args, { services }) => {
        const { currencyCode } = await services.shop.settings()
        return (await services.catalogue.findProductsBySlugs(row.productSlugs)).map(product => productValue(product, currencyCode))
      },
    }),
  }),
})

builder.objectType('HomeRoom', {
  description: 'A picture that leads into a part of the shop.',
  fields: t => ({
    title: t.exposeString('title', { description: 'Its heading.' }),
    text: t.exposeString('text', { description: 'What is found there.' }),
    url: t.exposeString('url', { description: 'Where it leads.' }),
    image: t.field({ type: 'Asset', description: 'The picture.', resolve: room => room.image }),
  }),
})

builder.objectType('HomeStory', {
  description: 'Something to read.',
  fields: t => ({
    eyebrow: t.exposeString('eyebrow', { description: 'Where it comes from.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    text: t.exposeString('text', { description: 'How it begins.' }),
    linkLabel: t.exposeString('linkLabel', { description: 'Words of the link.' }),
    url: t.exposeString('url', { description: 'Where it goes on.' }),
    image: t.field({ type: 'Asset', description: 'The picture.', resolve: story => story.image }),
  }),
})

builder.objectType('Homepage', {
  description: 'What the home page shows.',
  fields: t => ({
    hero: t.field({ type: 'HomeHero', description: 'The first thing.', resolve: home => home.hero }),
    rows: t.field({ type: ['HomeProductRow'], description: 'Rows of products.', resolve: home => home.rows }),
    rooms: t.field({ type: ['HomeRoom'], description: 'Ways in by picture.', resolve: home => home.rooms }),
    story: t.field({ type: 'HomeStory', nullable: true, description: 'Something to read.', resolve: home => home.story ?? null }),
  }),
})

builder.objectType('Page', {
  description: 'A content page, e.g. the imprint.',
  fields: t => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    bodyHtml: t.exposeString('bodyHtml', { description: 'Sanitized HTML.' }),
    seoDescription: t.exposeString('seoDescription', { description: 'A sentence for search engines.' }),
  }),
})

builder.queryFields(t => ({
  shop: t.field({ type: 'Shop', description: 'The shop.', resolve: (_root, _args, { services }) => services.shop.settings() }),
  menu: t.field({
    type: 'Menu', nullable: true, description: 'A menu by its handle.',
    args: { handle: t.arg.string({ required: true, description: 'E.g. main.' }) },
    resolve: (_root, { handle }, { services }) => services.shop.menu(handle.slice(0, 60)),
  }),
  homepage: t.field({ type: 'Homepage', nullable: true, description: 'The home page; null in a shop that has none yet.', resolve: (_root, _args, { services }) => services.shop.homepage() }),
  page: t.field({
    type: 'Page', nullable: true, description: 'A content page.',
    args: { slug: t.arg.string({ required: true, description: 'Its name in addresses.' }) },
    resolve: (_root, { slug }, { services }) => services.shop.page(slug.slice(0, 120)),
  }),
}))
