// Where files of the form go.
export { APIRoute as default } from 'next-s3-upload'
