import { connect } from 'database'
import { z } from 'zod'

export const rooms = connect('rooms')
export const roomSchema = z.object({ name: z.string(), beds: z.coerce.number().default(1) })
export const searchSchema = z.object({ beds: z.coerce.number(), page: z.coerce.number().default(1) })
