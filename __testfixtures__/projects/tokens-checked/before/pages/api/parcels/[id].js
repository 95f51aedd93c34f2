import { withMethods } from 'helpers/with-methods';

export default withMethods({ get: show });

async function show(req, res) {
  if (req.query.id !== '1') throw 'Parcel not found';
  return res.status(200).json({ id: 1 });
}
