import { Limiter } from 'limiter'

export const limiter = new Limiter()
