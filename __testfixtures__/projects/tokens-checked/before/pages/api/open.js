import { withMethods } from 'helpers/with-methods';

export default withMethods({ get: hours });

function hours(req, res) {
  return res.status(200).json({ from: 8, to: 18 });
}
