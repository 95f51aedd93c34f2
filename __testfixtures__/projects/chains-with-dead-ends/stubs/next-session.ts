export default () => async (req: any) => {
  req.session = { id: '1' }
}
