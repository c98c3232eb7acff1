import type { DemoPage } from './demo.types.ts'

/** Content pages of the demo shop. It says of itself that it is one: nobody shall wait for a parcel. */
export const demoPages: DemoPage[] = [
  {
    slug: 'our-makers', title: 'Our makers',
    seoDescription: 'Eleven workshops between Flensburg and the Thuringian Forest make what Stillhaus sends.',
    bodyHtml: `<p>Stillhaus sells what eleven workshops make. We know each of them, we have stood in each of them, and we order only what they can make without hurrying.</p>
<p>A run is small: forty mugs, twelve stools, sixty candles. When a run is sold, the next one takes as long as it takes. That is why some things here are sold out, and why we say when they return.</p>
<p>The makers set their price first. Ours comes on top of it, and it is the same share for all of them.</p>
<p>Stillhaus and its makers are invented. They show what a shop made with Zivero can look like.</p>`,
  },
  {
    slug: 'why-no-two-mugs-are-the-same', title: 'Why no two mugs are the same',
    seoDescription: 'Iron in the clay comes up through the glaze and leaves its freckles where it likes. How a speckled mug is made.',
    bodyHtml: `<p>Iron in the clay comes up through the glaze at 1,240 degrees and leaves its freckles where it likes. We stopped calling that a fault.</p>
<h2>Where the freckles come from</h2>
<p>Stoneware clay holds small grains of iron. While the kiln is below a thousand degrees they do nothing. Above that, the glaze melts to a thin glass, and the iron under it melts too, bleeds upward and makes a dark point with a soft edge. Where the glaze is thin the point is sharp; where it is thick the point drowns.</p>
<p>Tilda Roth could sieve the iron out. She tried it once. The mugs came out as even as bathroom tiles, and she gave them to the carpenter for his brushes.</p>
<h2>What can be kept the same</h2>
<p>The weight of the clay: 430 grams for the middle size. The height of the rim, measured with a stick that has two notches. The handle, which is pulled and not pressed, so that it is thick where the finger carries and thin where it does not.</p>
<p>The rest belongs to the kiln. Mugs from the upper shelf are a little warmer in color, those by the door a little paler.</p>
<h2>What that means for you</h2>
<p>The picture shows one mug, and you will get another. If yours has a freckle too many, send it back within 30 days. So far people have written to ask for more of them.</p>`,
  },
  {
    slug: 'shipping-and-returns', title: 'Shipping and returns',
    seoDescription: 'What shipping costs, how long it takes, and how to send something back within 30 days.',
    bodyHtml: `<h2>Shipping</h2>
<table><thead><tr><th>Where</th><th>Price</th><th>Working days</th></tr></thead><tbody>
<tr><td>Germany, standard</td><td>€4.90, free from €100</td><td>2 to 3</td></tr>
<tr><td>Germany, express</td><td>€12.90</td><td>1</td></tr>
<tr><td>Austria and Switzerland</td><td>€9.90, free from €150</td><td>4 to 6</td></tr></tbody></table>
<p>You see the price before you pay, and the day on which the parcel should arrive.</p>
<h2>Returns</h2>
<p>You have 30 days to change your mind, counted from the day the parcel arrives. Write to <a href="mailto:hello@stillhaus.example">hello@stillhaus.example</a> with your order number. Plants and burnt candles stay with you.</p>
<p>The money goes back the way it came, within 14 days, including the standard shipping of the order.</p>
<h2>Broken on the way</h2>
<p>Send a picture. We send the thing again, or the money back, as you like. Chips in the first year are replaced as well.</p>
<p>Stillhaus is a demonstration: nothing that is ordered here is really sent.</p>`,
  },
  {
    slug: 'care-and-repair', title: 'Care and repair',
    seoDescription: 'How stoneware, wood, brass and linen are looked after, and what we repair.',
    bodyHtml: `<h2>Stoneware</h2><p>Dishwasher and microwave are fine. Heat it and cool it slowly: from the fridge into the oven is how bowls end.</p>
<h2>Wood</h2><p>A damp cloth, and dry it standing. Once a year a thin coat of oil. Fine steel wool takes rings away.</p>
<h2>Brass</h2><p>It darkens. Lemon and salt make it bright again, if you mind.</p>
<h2>Linen</h2><p>Up to 60 °C, not in the dryer. It grows softer every time.</p>
<h2>Repair</h2><p>A clock's movement, a lamp's socket, a stool's leg: we have the parts for everything that we have ever sold. Write to us before you throw something away.</p>`,
  },
  {
    slug: 'contact', title: 'Contact',
    seoDescription: 'How to reach Stillhaus.',
    bodyHtml: `<p>Write to <a href="mailto:hello@stillhaus.example">hello@stillhaus.example</a>. With an order number we are faster.</p>
<p>We answer on working days, mostly the same day. There is no telephone line; a letter reaches us at the address in the <a href="/pages/imprint">imprint</a>.</p>
<p>Stillhaus is a demonstration, so nobody reads that mailbox.</p>`,
  },
  {
    slug: 'right-of-withdrawal', title: 'Withdraw from a contract',
    seoDescription: 'How to withdraw from a contract with Stillhaus.',
    bodyHtml: `<p>The law gives you 14 days to withdraw from a purchase without a reason, counted from the day on which you receive the goods. We give you 30.</p>
<h2>How</h2>
<p>Tell us in clear words, for example by mail to <a href="mailto:hello@stillhaus.example">hello@stillhaus.example</a>, that you withdraw from the contract. Your name, the order number and the thing are enough. You need not say why. The time limit is kept when you write before it ends.</p>
<h2>What happens then</h2>
<p>You send the goods back within 14 days. We return what you have paid, including the standard shipping, within 14 days of hearing from you, but not before the goods or a proof of sending have reached us. You use them no further than needed to see what they are.</p>
<p>This text belongs to a demonstration and is no legal advice. Replace it before you sell.</p>`,
  },
  {
    slug: 'privacy', title: 'Privacy',
    seoDescription: 'What this shop stores about you, and what it does not.',
    bodyHtml: `<p>This shop sets no cookie for advertising and loads nothing from other companies.</p>
<h2>What is stored</h2>
<ul><li>A cookie with a random number, for your bag, for 30 days.</li><li>With an order: name, address, e-mail address and what you bought, because we must send it and because tax law asks for it for ten years.</li></ul>
<h2>Your rights</h2>
<p>You may ask what we know about you, have it corrected or erased, and complain to a supervisory authority.</p>
<p>Stillhaus is a demonstration that runs on its operator's own machine. This text is a draft: replace it before you sell.</p>`,
  },
  {
    slug: 'terms', title: 'Terms',
    seoDescription: 'The terms on which Stillhaus sells.',
    bodyHtml: `<h2>Contract</h2><p>What you see here is an offer to order. You order with the last button of the checkout; the contract is made when we confirm it by mail.</p>
<h2>Prices</h2><p>All prices are in euros and include VAT. Shipping is added and shown before you pay.</p>
<h2>Payment</h2><p>By the ways that the checkout offers. In this demonstration a sandbox stands in for a bank, and no money moves.</p>
<h2>Delivery</h2><p>As stated under <a href="/pages/shipping-and-returns">Shipping and returns</a>.</p>
<h2>Defects</h2><p>The law applies: two years. Chips in the first year are replaced without a question.</p>
<p>This text belongs to a demonstration and is no legal advice. Replace it before you sell.</p>`,
  },
  {
    slug: 'imprint', title: 'Imprint',
    seoDescription: 'Who runs this shop.',
    bodyHtml: `<p>Stillhaus does not exist. It is the demonstration shop of Zivero, and its makers, addresses and prices are invented.</p>
<p>Whoever runs this shop for real puts name, address, register number, VAT number and a way to be reached here. German law (§ 5 DDG) asks for all of them.</p>`,
  },
]
