import type { NextRequest } from 'next/server'
import { withDesk } from './with-desk'

const METHODS = ['GET']

/** The desk for what stays. */
export const withArchive = () => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => withDesk('archive', METHODS)(handler)
