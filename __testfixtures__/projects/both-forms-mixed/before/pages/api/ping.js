import { send } from '../../lib/send';

export default function handler(req, res) {
  send(res, 200, { pong: true });
}
