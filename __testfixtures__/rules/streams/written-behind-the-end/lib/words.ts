export async function* words() {
  yield 'one'
  yield 'two'
  yield '[DONE]'
}
