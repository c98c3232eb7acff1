/** Colors as the photographs show them; a swatch must not promise what the picture does not keep. */
export const colors = {
  cream: { name: 'Cream', color: '#e6dfd1' },
  sage: { name: 'Sage', color: '#9aa68e' },
  terracotta: { name: 'Terracotta', color: '#b8603f' },
  deepBlue: { name: 'Deep blue', color: '#1f3f6e' },
  charcoal: { name: 'Charcoal', color: '#33312f' },
  moss: { name: 'Moss', color: '#4a6247' },
  oak: { name: 'Oak', color: '#cda06a' },
  walnut: { name: 'Walnut', color: '#5f3c28' },
  sand: { name: 'Sand', color: '#c6a587' },
  ochre: { name: 'Ochre', color: '#bf8a2c' },
  natural: { name: 'Natural', color: '#d5d1c6' },
  rust: { name: 'Rust', color: '#a0471f' },
} as const
