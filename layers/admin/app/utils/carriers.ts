/** Carriers to choose from when a parcel leaves. */
export const CARRIERS = ['DHL Parcel', 'DHL Express', 'Hermes', 'DPD', 'GLS', 'UPS', 'Post AT', 'Swiss Post', 'Pick-up'].map(value => ({ value, label: value }))
