import { withMethods } from 'helpers/with-methods';

const parcels = [{ id: 1, to: 'ann' }, { id: 2, to: 'bob' }];

export default withMethods({
  get: list,
  post: send,
});

async function list(req, res) {
  return res.status(200).json(parcels);
}

async function send(req, res) {
  if (!req.body.to) throw 'Nobody to send it to';
  return res.status(201).json({ id: parcels.length + 1, to: req.body.to });
}
