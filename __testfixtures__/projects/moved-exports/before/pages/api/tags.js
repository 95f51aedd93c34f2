async function tags(req, res) {
  res.status(200).json(sorted(['b', 'a']))
}

function sorted(names) {
  return names.toSorted()
}

export { tags as default, sorted }
