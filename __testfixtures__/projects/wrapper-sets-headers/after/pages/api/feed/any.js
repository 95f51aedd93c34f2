import { load } from 'feed'
import { asXml } from '../../../lib/with'

// Bytes keep the type, too.
export default asXml(async (req, res) => {
  res.send(Buffer.from(String(await load())))
})
