import { serve } from 'inngest/next'
import { inngest } from '../../../lib/inngest'
import { remind } from '../../../lib/remind'

export const dynamic = 'force-dynamic'

const functions = [remind]

/** Jobs. */
export const { GET, POST, PUT } = serve({ client: inngest, functions })
