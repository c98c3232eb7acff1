import { connectionType } from './builder.ts'

connectionType('Product', { of: 'products' })
connectionType('ProductVariant', { of: 'variants' })
connectionType('Asset', { of: 'pictures' })
connectionType('Collection', { of: 'collections' })
