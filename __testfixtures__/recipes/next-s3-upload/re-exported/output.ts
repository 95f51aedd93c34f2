// Where files of the form go.
export { POST } from 'next-s3-upload/route'
