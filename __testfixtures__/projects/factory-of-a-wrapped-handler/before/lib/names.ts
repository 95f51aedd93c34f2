import { flags } from '../pages/api/boats'

export const nameOf = (flag: string) => (flags.includes(flag) ? flag.toUpperCase() : 'unknown')
