/** The eleven workshops, and what the product page says about each. */
export const makers = {
  tilda: {
    name: 'Tilda Roth Keramik',
    text: 'Tilda Roth throws alone, in a former bakery in Hamburg-Ottensen. She fires twice a month and keeps the seconds for herself.',
  },
  nord: {
    name: 'Atelier Nord',
    text: 'Two potters in Flensburg who share one kiln and one glaze book. They have made the same six shapes since 2011.',
  },
  glashaus: {
    name: 'Glashaus Lauscha',
    text: 'A glassworks in the Thuringian Forest. Four people blow at one furnace, which has not gone out since it was lit.',
  },
  brook: {
    name: 'Tischlerei Brook',
    text: 'A joinery of five in the Wendland. The oak and the walnut are felled within a day\'s drive and dried for three years.',
  },
  lichtwerk: {
    name: 'Lichtwerk Altona',
    text: 'Brass is turned and shades are sewn under one roof in Hamburg-Altona. Every lamp can be taken apart with one screwdriver.',
  },
  wachs: {
    name: 'Wachszieherei Elbe',
    text: 'Candles poured by hand in Glückstadt, in glasses that come back to be filled again.',
  },
  hede: {
    name: 'Weberei Hede',
    text: 'Linen from Normandy, woven on eight looms in Upper Lusatia and washed twice before it leaves the mill.',
  },
  sandberg: {
    name: 'Töpferei Sandberg',
    text: 'A pottery near Bolesławiec that digs its own clay. The pots are left unglazed so that the roots can breathe.',
  },
  flechtwerk: {
    name: 'Flechtwerk Süd',
    text: 'Three basket makers in Lichtenfels. A large basket takes one of them a day.',
  },
  takt: {
    name: 'Uhrenwerk Takt',
    text: 'Clocks from Glashütte with cases from the joiner next door. Movements are replaced, not thrown away.',
  },
  terrazzo: {
    name: 'Terrazzo Wedding',
    text: 'A workshop in Berlin-Wedding that pours terrazzo from stone that floor layers leave over.',
  },
} as const
