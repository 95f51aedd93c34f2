import { withAxiom } from 'next-axiom'

export const config = { runtime: 'edge' }

export default withAxiom((request) => Response.json({ url: request.url }))
