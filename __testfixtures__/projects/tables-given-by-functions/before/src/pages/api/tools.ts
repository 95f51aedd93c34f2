import { withTools } from '../../lib/with-tools'

export default withTools(({ db }) => ({
  GET: async (req, res) => {
    res.status(200).json({ beds: (await db.beds.all()).length })
  },
}))
