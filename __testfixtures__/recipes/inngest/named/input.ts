import { serve } from 'inngest/next'
import type { NextApiHandler } from 'next'
import { inngest } from '../../lib/inngest'
import { remind } from '../../lib/remind'

const functions = [remind]

/** Jobs. */
const handler = serve({ client: inngest, functions }) as NextApiHandler

export default handler
