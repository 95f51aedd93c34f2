export function send(res, status, body) {
  res.setHeader('X-Api', '1');
  return res.status(status).json(body);
}

const fail = (res, message) => send(res, 400, { message });

export default fail;
