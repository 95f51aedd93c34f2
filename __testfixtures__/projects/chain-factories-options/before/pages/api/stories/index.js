import base from '../../../lib/base'

export default base().get((req, res) => {
  res.status(200).json({ stories: ['a', 'b'] })
})
