import { shout } from '../../lib/shout'

const handler = ({ query }, res) => res.status(200).json({ text: shout(query.text || 'hello') })

export default handler
