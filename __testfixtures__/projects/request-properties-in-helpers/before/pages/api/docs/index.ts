import { audit, signedIn } from '../../../lib/auth'
import { docs } from '../../../lib/store'

export default signedIn(async (req, res) => {
  if (req.method === 'POST') {
    const doc = await docs.create({ owner: req.person.id, text: req.body.text })
    audit(req, 'created')
    return res.status(201).json(doc)
  }
  audit(req)
  res.status(200).json(await docs.of(req.person.id))
})
