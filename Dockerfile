# The API and the command line; the ledger and the embedded graph live in /home/referatgraf/data.
FROM python:3.12-slim

RUN useradd --create-home referatgraf
WORKDIR /opt/referatgraf
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY graph graph
COPY extraction extraction
COPY graphql graphql
COPY cypher cypher
COPY tests/sample tests/sample
COPY referatgraf referatgraf
RUN pip install --no-cache-dir --no-deps --no-build-isolation . && rm -rf /opt/referatgraf

USER referatgraf
WORKDIR /home/referatgraf
RUN mkdir data
ENV REFERATGRAF_HOME=/home/referatgraf/data
VOLUME /home/referatgraf/data
EXPOSE 8000
CMD ["referatgraf", "serve", "--host", "0.0.0.0", "--port", "8000"]
