export const STAFF_ROLES = ['owner', 'manager', 'fulfillment', 'analyst'] as const

export type StaffRole = (typeof STAFF_ROLES)[number]

export const PERMISSIONS = [
  'order.read', 'order.write', 'order.fulfill', 'customer.read',
  'product.read', 'product.write', 'stock.write',
  'analytics.read', 'mail.read', 'settings.read', 'settings.write', 'staff.manage',
] as const

export type Permission = (typeof PERMISSIONS)[number]

const ROLE_PERMISSIONS: Record<StaffRole, readonly Permission[]> = {
  owner: PERMISSIONS,
  manager: PERMISSIONS.filter(permission => permission !== 'staff.manage'),
  fulfillment: ['order.read', 'order.fulfill', 'customer.read', 'product.read', 'stock.write', 'settings.read'],
  analyst: ['order.read', 'product.read', 'analytics.read', 'settings.read'],
}

export function hasPermission(role: StaffRole, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].includes(permission)
}
