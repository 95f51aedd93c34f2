import { use } from 'next-api-middleware'
import { catchErrors } from './catch-errors'
import { addHeaders, only } from './headers'

const onlyGet = only('GET')

export const withCatch = use(addHeaders, [catchErrors])

export const withGet = use(onlyGet)
