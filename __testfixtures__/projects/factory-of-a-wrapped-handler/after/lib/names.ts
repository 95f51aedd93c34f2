import { flags } from '../app/api/boats/flags'

export const nameOf = (flag: string) => (flags.includes(flag) ? flag.toUpperCase() : 'unknown')
