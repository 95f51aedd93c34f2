import { Client } from 'database'

export const db = new Client()
